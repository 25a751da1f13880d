import { type Cue, cues } from './cue.ts';

const AGREED = '(?:e|s|es)?';
const OTHER =
  '(?:autres?|concurrents?|operateurs?|fournisseurs?|prestataires?|assureurs?|banques?|agences?|enseignes?|marques?|cremeries?)';
/** "chez un autre opérateur", "à la concurrence", "ailleurs". */
const ELSEWHERE = `(?:ailleurs|a la concurrence|chez (?:un|une|l'|vos?|votre|les?|la|des) ?(?:de )?(?:vos )?(?:autres?|concurren(?:ts?|tes?|ce)))`;

/** How French customers say that they left, will leave, believe, or must stay. */
export const FRENCH_CUES: readonly Cue[] = [
  ...cues('gone', 3, [
    `(?:j'ai|on a|nous avons|ai) (?:deja |donc |enfin |tout )?(?:resilie|clotur?e|ferme|rompu|quitte)`,
    `(?:j'ai|on a|nous avons|ai) (?:deja |donc |enfin |finalement )?change${AGREED} (?:de |d')(?:\\S+ )?${OTHER}`,
    `(?:suis|sommes|on est) (?:deja |donc |maintenant |finalement |desormais )?(?:parti|passe|alle|abonne|equipe)${AGREED} (?:voir )?(?:par un de vos concurrents|${ELSEWHERE})`,
    `(?:suis|sommes|on est) (?:deja |donc |finalement )?parti${AGREED}`,
    `ne (?:suis|sommes) (?:deja )?plus (?:votre |vos )?clients?e?s?`,
    `(?:abonnement|contrat|compte) (?:est |a ete |deja )*(?:resilie|rompu|cloture|ferme)`,
    `contrat rompu`,
    `(?:m'avez|nous avez|avez) (?:deja |definitivement )?perdu${AGREED}`,
    `(?:desormais|maintenant|depuis)[^.;!?]{0,40} (?:chez (?:un|une|vos?|votre|l') ?(?:de vos )?(?:autre|concurren)|par un de vos concurrents|ailleurs)\\w*`,
    `(?:ai|avons) (?:deja )?transfere[^.;!?]{0,30} (?:autre|ailleurs|concurren)\\w*`,
    'ancien(?:ne)?s? clients?e?s?',
  ]),
  ...cues('gone', 2, [
    'resiliation (?:envoyee|faite|demandee|confirmee)',
    'ne (?:reviendrai|reviendrons) (?:plus|pas|jamais)',
    'plus jamais (?:chez )?(?:vous|eux)',
    'ex[- ]clients?e?s?',
  ]),
  ...cues('looking', 3, [
    `(?:regarde|regarder|regardons|cherche|chercher|cherchons|voir|irai|irons|aller|vais|iront) (?:deja |bientot |sans doute )*(?:${ELSEWHERE}|la concurrence)`,
    `(?:je|on|nous) (?:me |nous )?(?:cherche|compare|renseigne)(?:ons)? [^.;!?]{0,40}(?:autre|concurren|offres|ailleurs)\\w*`,
    `(?:pense|songe|envisage|compte|prevois|reflechis)(?:ons|e)? (?:\\w+ment |fortement )?(?:a |de |d')?(?:changer|partir|resilier|quitter|vous quitter|aller voir|aller ailleurs)`,
    `(?:pensons|songeons|envisageons) (?:\\w+ment )?(?:a |de |d')?(?:changer|partir|resilier|quitter|vous quitter)`,
    `(?:si|encore|prochaine|sinon|sans)[^.;!?]{0,70}(?:je|on|nous) (?:vous )?(?:pars|part|resilie|quitte|change|partirai|resilierai|quitterai|changerai|partirons|resilierons|changerons)(?: (?:de |d')\\w+)?`,
    `(?:allez|risquez de) (?:bientot )?(?:me|nous) perdre`,
    `ne (?:renouvellerai|renouvellerons|renouvelerai|reconduirai|vais pas renouveler) (?:pas|plus)?`,
    `(?:vais|allons) (?:sans doute |surement |probablement |bientot )?(?:resilier|partir|changer (?:de |d')${OTHER}|vous quitter)`,
    `(?:demande|demander|fait faire|compare)s? (?:des |les |plusieurs )?devis`,
    `devis [^.;!?]{0,20}(?:autres?|ailleurs|concurren\\w*)`,
    `derniere (?:commande|fois|visite|reservation|chance)`,
    `dernier (?:achat|sejour|voyage|passage)`,
    `rendez-vous [^.;!?]{0,25}concurren\\w*`,
  ]),
  ...cues('looking', 2, [
    `hesite[^.;!?]{0,12} (?:a |encore )(?:rester|continuer|renouveler|revenir|partir|changer)`,
    `(?:je|on|nous) (?:commence|commencons) a regarder`,
    `(?:l'an prochain|l'annee prochaine|la prochaine fois)[^.;!?]{0,25} ailleurs`,
    `comparons|etudie la concurrence`,
  ]),
  ...cues('believing', 3, [
    `(?:j'y|je) crois(?: encore| toujours)?(?: en vous)?`,
    `(?:je |nous )?(?:crois|croyons) (?:encore |toujours )?en vous`,
    `(?:pouvez|savez|sauriez|peut|peuvent|pourriez) (?:bien |vraiment |faire )?mieux(?: faire)?`,
    `(?:vous )?(?:laisse|laissons|donne|donnons) (?:encore )?(?:une|sa|leur) (?:derniere |seconde |deuxieme )?chance`,
    `(?:reste|restons|resterai|resterons) (?:tres |encore |toujours |quand meme )?(?:fideles?|clients?e?s?|attachee?s?|confiante?s?)`,
    `(?:j'espere|esperons|espere) [^.;!?]{0,40}(?:amelior|progress|corrig|mieux|change|redress)\\w*`,
    `(?:certaine?|sure?|convaincue?|persuadee?) que vous (?:saurez|pouvez|allez|pourrez|y arriverez)`,
    `(?:continuerai|continuerons|continue) (?:a |de )(?:vous )?(?:faire confiance|venir|commander|soutenir)`,
  ]),
  ...cues('believing', 2, [
    `(?:j'aime|j'adore|j'apprecie|nous aimons|on aime)(?: (?:beaucoup|bien|vraiment|toujours))?`,
    `(?:clients?e?s?|fideles?|abonnee?s?) (?:\\w+ )?depuis [^.;!?]{0,20}ans?`,
    `(?:bon|bonne|bons|bonnes|excellent|excellente|super|beau|belle|tres bon|tres bonne) (?:produits?|services?|idees?|equipes?|qualite|marques?|sites?|application|appli|concept|conseils?)`,
    `(?:idee|equipes?|produits?|conseill\\w+|personnel|service|vendeu\\w+|qualite) (?:\\w+ )?(?:est|sont|etait|etaient) (?:tres |vraiment |bien )*(?:excellente?s?|formidables?|gentil(?:le)?s?|super|geniale?s?|bonne?s?|competente?s?|aimables?|au top)`,
    `dommage`,
    `(?:il )?faudrait (?:\\w+ )?(?:revoir|ameliorer|changer|prevoir|ajouter|corriger|simplifier)`,
    `il manque (?:juste|seulement|peu)`,
    `(?:suggere|conseille|propose|recommande) (?:de |d'|un |une |que )`,
    `souhaite que vous`,
    `potentiel`,
    `a ameliorer|ameliorez|corrigez|pensez a`,
  ]),
  ...cues('believing', 1, ['vous pourriez', 'merci', 'sympathiques?', `j'espere`, "jusqu'ici"]),
  ...cues('captive', 3, [
    `(?:pas|aucun|guere|plus) (?:vraiment )?(?:le |d'autre |de )?choix`,
    `(?:seuls?|seules?) (?:a |fournisseurs? |operateurs? |prestataires? |fibre |dans |du |de la |agence |magasin )`,
    `(?:n'y a|il y a) que vous`,
    `(?:coince|bloque|prisonni|piege|ligote|enchaine|tenu)(?:e|s|es|er|ere|ers|eres)? (?:avec vous|chez vous|par (?:un|le|mon|votre|notre)|d'un|de votre|jusqu'(?:en|a|au))`,
    `pris(?:e|es)? en otages?`,
    `monopole`,
    `(?:aucune|pas d'|pas de|sans)(?: veritable| vraie)? ?(?:alternative|autre solution|autre (?:choix|fournisseur|operateur|fibre|possibilite))s?`,
    `(?:impose|imposee?s?) (?:cette|ce|cet|votre|vos|par|votre)`,
    `(?:oblige|contraint|force)(?:e|s|es)? (?:d'|de |a )`,
    `frais de (?:resiliation|sortie|rupture|depart)`,
    `impossible (?:de |d')(?:resilier|partir|changer|vous quitter)`,
    `(?:peux|peut|pouvons) (?:pas|meme pas|malheureusement pas) (?:changer|partir|resilier|vous quitter|aller ailleurs)`,
    `si (?:je|on|nous) (?:pouvais|pouvait|pouvions)[^.;!?]{0,12} (?:partir|changer|resilier|vous quitter)`,
    `(?:engage|engagee|engages|lie|liee) (?:pour|jusqu'|chez|avec|encore)`,
    `(?:serais|serions|serait) deja (?:parti|ailleurs)\\w*`,
  ]),
  ...cues('captive', 2, [
    'on subit|je subis|on fait avec',
    'engagement de [0-9]+ (?:mois|ans)',
    'bloque(?:e|s|es)?(?= :)',
  ]),
];
