import type { FindingKind, RawFinding } from '../finding.ts';
import { asWritten } from '../finding.ts';

interface Expression {
  readonly pattern: RegExp;
  readonly kind: FindingKind;
  readonly rule: string;
  /** `$1` is what the pattern caught. */
  readonly meant: string;
}

const word = (source: string): RegExp => new RegExp(`(?<![\\p{L}’'-])(?:${source})(?![\\p{L}’'-])`, 'giu');
const fixed = (
  source: string,
  meant: string,
  kind: FindingKind = 'spelling',
  rule = 'expression',
): Expression => ({
  pattern: word(source),
  kind,
  rule,
  meant,
});

/** Words that always stand together so, whatever is around them. */
const EXPRESSIONS: readonly Expression[] = [
  fixed('malgrés', 'malgré', 'spelling', 'malgré'),
  fixed('parmis', 'parmi'),
  fixed('hormi', 'hormis'),
  fixed(
    "biensur|biensûr|bien sur(?! (?:l[ea’']|les|une?|ce|cette|ces|votre|vos|notre|nos|mon|sa|son|ses|leurs?|place|site|internet|des?|deux|\\d|moi|vous|nous|tous|toute))",
    'bien sûr',
    'homophone',
    'sûr',
  ),
  fixed('ci joint(e?s?)', 'ci-joint$1', 'spelling', 'hyphen'),
  fixed('est ce que', 'est-ce que', 'spelling', 'hyphen'),
  fixed("est ce qu(?=['’])", 'est-ce qu', 'spelling', 'hyphen'),
  fixed(
    '(?<=(?:un|le|du|au|ce|votre|notre|mon|son|de|les|vos|nos|des|prendre|nouveau) )rendez vous',
    'rendez-vous',
    'spelling',
    'hyphen',
  ),
  fixed('parce-que', 'parce que'),
  fixed('parceque', 'parce que'),
  fixed('comme même', 'quand même', 'homophone'),
  fixed('quelque soit', 'quel que soit', 'homophone'),
  fixed('le plutôt possible', 'le plus tôt possible', 'homophone', 'plus-tôt'),
  fixed('voir même', 'voire même', 'homophone'),
  fixed('au temps pour moi', 'au temps pour moi'),
  fixed('après midi', 'après-midi', 'spelling', 'hyphen'),
  fixed('week end(s?)', 'week-end$1', 'spelling', 'hyphen'),
  fixed('e mail(s?)', 'e-mail$1', 'spelling', 'hyphen'),
  fixed("peut être(?= que| qu[’'])", 'peut-être', 'spelling', 'hyphen'),
  fixed("a[- ]t[’'](il|elle|on)", 'a-t-$1', 'spelling', 'hyphen'),
  fixed('a t-?(il|elle|on)', 'a-t-$1', 'spelling', 'hyphen'),
  fixed("n[’']hésiter pas", 'n’hésitez pas', 'agreement', 'vous-ending'),
  fixed('veuiller', 'veuillez', 'agreement', 'vous-ending'),
  fixed('vous disez', 'vous dites', 'agreement', 'vous-ending'),
  fixed('vous faisez', 'vous faites', 'agreement', 'vous-ending'),
  fixed('vous faîtes', 'vous faites', 'agreement', 'vous-ending'),
  fixed('vous soyer', 'vous soyez', 'agreement', 'vous-ending'),
  fixed('vous ayer', 'vous ayez', 'agreement', 'vous-ending'),
  fixed('je (vous|te|lui|leur) envoi', 'je $1 envoie', 'homophone'),
  fixed('je (vous|te|lui|leur) appel', 'je $1 appelle', 'homophone'),
  fixed('je (vous|te|lui|leur) rappel', 'je $1 rappelle', 'homophone'),
  fixed("d[’']ici peut", 'd’ici peu', 'homophone', 'peut'),
  fixed('tous le monde', 'tout le monde', 'agreement'),
  fixed(
    '(notre|votre) conseillé(?= (?:vous|nous|est|a|pourra|sera|reste|ne|va)(?!\\p{L}))',
    '$1 conseiller',
    'homophone',
  ),
  fixed('il sagit', 'il s’agit', 'spelling'),
  fixed('(ai|as|a|avons|avez|ont|avait|avaient|avoir) était', '$1 été', 'homophone'),
  fixed('vous faite', 'vous faites', 'agreement', 'vous-ending'),
  fixed('vous dite', 'vous dites', 'agreement', 'vous-ending'),
  fixed('vous ête', 'vous êtes', 'agreement', 'vous-ending'),
  fixed('aujourdhui|aujourd hui', 'aujourd’hui'),
  fixed("d[’']avantage(?= (?:d[’'e]|que|pour|sur|à ce))", 'davantage', 'homophone', 'davantage'),
];

export function expressions(text: string): RawFinding[] {
  const found: RawFinding[] = [];
  for (const { pattern, kind, rule, meant } of EXPRESSIONS) {
    for (const match of text.matchAll(pattern)) {
      const proposal = asWritten(meant.replace('$1', match[1] ?? ''), match[0]);
      if (proposal === match[0]) continue;
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        kind,
        rule,
        values: { word: match[0], meant: proposal },
        proposals: [proposal],
      });
    }
  }
  return found;
}
