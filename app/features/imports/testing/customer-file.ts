/** A file of customers as French Excel saves it, and what is wrong with it. */
export interface CustomerFile {
  readonly bytes: Buffer;
  readonly good: number;
  /** Line and reason of each faulty row. */
  readonly faulty: readonly { readonly line: number; readonly reason: string }[];
}

const FAULTS = [
  { reason: 'invalid-email', mend: { mail: 'j.perrot@@exemple' } },
  { reason: 'invalid-email', mend: { mail: 'sans-arobase.exemple.fr' } },
  { reason: 'invalid-phone', mend: { phone: '06 12 34' } },
  { reason: 'invalid-phone', mend: { phone: 'rappeler le soir' } },
  { reason: 'no-identity', mend: { mail: '', phone: '', id: '' } },
  { reason: 'invalid-consent', mend: { consent: 'peut-être' } },
  { reason: 'invalid-revenue', mend: { revenue: 'environ dix' } },
  { reason: 'no-identity', mend: { mail: 'NC', phone: '', id: '' } },
] as const;

const NAMES = ['Chloé', 'Zoë', 'François', 'Hélène', 'Loïc', 'Anaïs'];
const SURNAMES = ['Lefèvre', 'Gœdert', 'Muñoz', 'D’Arçay', 'Noël', 'Bérénger'];

/** `rows` people, their French numbers written `zero` first; every row whose number is a multiple of `rows / faults` is faulty, in one of eight ways. */
export function customerFile(rows: number, faults: number, zero: '0' | '+33 ' = '0'): CustomerFile {
  const lines = [
    'Civilité;Nom;Prénom;Adresse e-mail;Téléphone;N° client;Consentement;Société;CA;Ville;Remarque',
  ];
  const faulty: { line: number; reason: string }[] = [];
  const every = rows / faults;
  let line = 2;
  for (let i = 0; i < rows; i += 1) {
    const fault = i % every === every - 1 ? FAULTS[faulty.length % FAULTS.length] : undefined;
    const pair = String(i % 100).padStart(2, '0');
    const hundreds = String(Math.floor(i / 100)).padStart(2, '0');
    const person = {
      mail: `Client.${i}@Société-Noël.example`,
      phone: `${zero}6 12 ${hundreds} ${pair} 78`,
      id: `C-${i}`,
      consent: ['oui', 'non', ''][i % 3] as string,
      revenue: `1 ${String(i % 900).padStart(3, '0')},50 €`,
      ...fault?.mend,
    };
    if (fault !== undefined) faulty.push({ line, reason: fault.reason });
    // A note over two lines moves every line after it.
    const hasNote = i % 500 === 3;
    const note = hasNote ? '"Préfère l’après-midi ;\r\n""pas avant 14 h"""' : '';
    const [name, surname] = [NAMES[i % NAMES.length], SURNAMES[i % SURNAMES.length]];
    lines.push(
      `Mme;${surname};${name};${person.mail};${person.phone};${person.id};${person.consent};Maison n° ${i % 37};${person.revenue};Besançon;${note}`,
    );
    line += hasNote ? 2 : 1;
  }
  return { bytes: toWindows1252(`${lines.join('\r\n')}\r\n`), good: rows - faulty.length, faulty };
}

const SIGNS = new Map([
  ['€', 0x80],
  ['’', 0x92],
  ['œ', 0x9c],
]);

function toWindows1252(text: string): Buffer {
  return Buffer.from(Array.from(text, (sign) => SIGNS.get(sign) ?? sign.charCodeAt(0)));
}
