import type { Field, ImportKind } from './contract.ts';

/**
 * What columns are called, in French and English, as `plainHeader` writes it. A header that is one of these words is
 * surely this; one that holds it among others is likely this.
 */
export const HEADER_WORDS: Record<ImportKind, Partial<Record<Field, readonly string[]>>> = {
  contacts: {
    email:
      'email|e mail|mail|courriel|adresse email|adresse e mail|adresse mail|adresse electronique|adresse courriel|email address|mail address|emailaddress|contact email'.split(
        '|',
      ),
    phone:
      'telephone|tel|phone|mobile|portable|gsm|numero de telephone|telephone portable|telephone mobile|tel portable|tel mobile|no tel|n tel|phone number|mobile phone|cell|cell phone|mobile number'.split(
        '|',
      ),
    externalId:
      'id client|identifiant client|numero client|no client|n client|code client|ref client|reference client|identifiant|client id|customer id|customerid|customer number|customer ref|external id|externalid|contact id|crm id|id crm|matricule|id'.split(
        '|',
      ),
    name: 'nom complet|nom et prenom|nom prenom|prenom nom|prenom et nom|full name|fullname|name|contact|contact name|customer name|nom du contact|nom du client|client'.split(
      '|',
    ),
    firstName: 'prenom|first name|firstname|given name|forename'.split('|'),
    lastName: 'nom|nom de famille|last name|lastname|surname|family name'.split('|'),
    locale: 'langue|language|locale|lang|preferred language'.split('|'),
    timeZone: 'fuseau|fuseau horaire|time zone|timezone'.split('|'),
    consent:
      'consentement|consent|opt in|optin|accord|rgpd|gdpr|accepte les enquetes|accepte d etre contacte|marketing consent'.split(
        '|',
      ),
    optOut:
      'desinscrit|desabonne|opposition|opt out|optout|unsubscribed|refus|ne pas contacter|do not contact|stop'.split(
        '|',
      ),
    account:
      'societe|entreprise|compte|compte client|raison sociale|company|account|organisation|organization|company name|account name|nom du compte'.split(
        '|',
      ),
    accountId:
      'id compte|code compte|numero compte|no compte|siren|siret|account id|account number|company id|id societe'.split(
        '|',
      ),
    accountRevenue: 'chiffre d affaires|ca|ca annuel|revenu|revenue|annual revenue|arr|turnover'.split('|'),
    accountOwner:
      'commercial|responsable|proprietaire|charge de compte|account owner|owner|account manager|owner email|responsable email'.split(
        '|',
      ),
  },
  responses: {
    score:
      'note|score|nps|note nps|score nps|nps score|rating|recommandation|likelytorecommend|qrecommend|note sur 10|evaluation'.split(
        '|',
      ),
    comment:
      'commentaire|commentaires|comment|comments|verbatim|avis|raison|reason|feedback|remarque|remarques|why|pourquoi|reponse libre'.split(
        '|',
      ),
    answeredAt:
      'date|date de reponse|date reponse|date de la reponse|repondu le|reponse le|answered at|answeredat|answered on|response date|date answered|submitted at|submitted|timestamp|horodateur|horodatage|created at|completed at|date avis'.split(
        '|',
      ),
    id: 'id reponse|identifiant reponse|numero reponse|id de la reponse|response id|responseid|answer id|submission id|id'.split(
      '|',
    ),
    email:
      'email|e mail|mail|courriel|adresse email|adresse e mail|adresse mail|email address|emailaddress|customer email|contact email'.split(
        '|',
      ),
    externalId:
      'id client|identifiant client|numero client|no client|n client|code client|client id|customer id|customerid|customer number|external id|externalid|contact id'.split(
        '|',
      ),
    name: 'nom|nom complet|nom du client|client|name|full name|fullname|customer name|contact'.split('|'),
  },
};

/** Parts of a question that was used as a header. */
export const RECOMMEND = /\brecom/;

/** One spelling for each header: no accent, no sign, lower case. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
