/** Apostrophes and hyphens alike, without accents or capitals. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replaceAll(/[’‘`]/g, "'")
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ');

/** What somebody writes who waits for a call or a mail. */
const ASKS: readonly RegExp[] = [
  // Rappelez-moi, contactez nous, recontactez-moi, joignez-moi, téléphonez-moi, écrivez-moi, rappelle-moi.
  /\b(?:r?appel(?:ez|le)|(?:re)?contacte[zr]?|joignez|telephonez|ecrivez|repondez)[- ](?:moi|nous)\b/,
  // Merci de me rappeler, veuillez me contacter, pourriez-vous me joindre, j'aimerais être rappelé.
  /\b(?:merci|priere|veuillez|pri(?:e|ons) de|pouvez[- ]vous|pourriez[- ]vous|pourrait[- ]on|peut[- ]on|peux[- ]tu|pourrais[- ]tu|quelqu'un (?:peut|peut-il|pourrait|pourrait-il)|s'il vous plait|svp)\b[^.!?;]{0,30}?\b(?:me|m'|nous) ?(?:r?appeler|(?:re)?contacter|joindre|telephoner|ecrire|repondre)\b/,
  /\b(?:souhait\w*|aimerais|aimerions|voudrais|voudrions|veux|voulons|demande|attends|attendons)\b[^.!?;]{0,25}?\b(?:etre|d'etre|a etre) (?:r?appele|(?:re)?contacte|joint)(?:e|s|es)?\b/,
  /\b(?:souhait\w*|aimerais|aimerions|voudrais|voudrions|veux|voulons|attends|attendons)\b[^.!?;]{0,20}?\b(?:que (?:vous|quelqu'un|l'on|on)|qu'on|qu'un \w+)\b[^.!?;]{0,15}?\b(?:me|m'|nous) ?(?:r?appel(?:le|iez|lent)|(?:re)?contact(?:e|iez|ent)|joign(?:e|iez))\b/,
  /\b(?:j'attends|nous attendons|dans l'attente d(?:e|')|en attente d(?:e|')) ?(?:un|votre|d'un|de votre|toujours votre|toujours un)? ?(?:appel|rappel|coup de fil|coup de telephone|retour de votre part|reponse de votre part)\b/,
  /\b(?:souhait\w*|aimerais|aimerions|voudrais|voudrions|veux|voulons|besoin de|besoin d')\b[^.!?;]{0,25}?\b(?:parler (?:a|avec) (?:un|une|quelqu'un|votre|vos|le|la)|un rappel|un appel|un rendez-vous|echanger (?:avec|au telephone))\b/,
  // Please call me, get in touch, could someone ring us back, I would like a call.
  /\b(?:please|pls|kindly|can|could|would|will)\b[^.!?;]{0,40}?\b(?:call|ring|phone|contact|reach out to|email|write to|get back to|reply to) (?:me|us)\b/,
  /(?:^|[.!?;,:]\s*|\b(?:and|so|then|do|just) )(?:call|ring|phone|contact|email) (?:me|us)\b/,
  /\b(?:please|pls|kindly|can|could|would)\b[^.!?;]{0,40}?\bget in touch\b/,
  /\b(?:want|need|would like|'d like|wish|expect|await|waiting for|hoping for)\b[^.!?;]{0,25}?\b(?:a call(?: back)?|a callback|to be (?:called|contacted|rung|phoned)|to (?:speak|talk) (?:to|with)|someone to (?:call|contact|ring|phone)|somebody to (?:call|contact|ring|phone)|you to (?:call|contact|ring|phone))\b/,
];

/** The same words where they ask for nothing: told of the past, refused, or about others. */
const DOES_NOT_ASK: readonly RegExp[] = [
  /\b(?:ne|n')\b[^.!?;]{0,25}?\b(?:r?appel|contact|joign|joindre|telephon|ecri)\w*[^.!?;]{0,15}?\b(?:pas|plus|jamais|surtout)\b/,
  /\b(?:pas|plus|inutile|sans|jamais|eviter)\b[^.!?;]{0,12}?\b(?:de |d'|besoin (?:de |d'))?(?:me|m'|nous|etre|d'etre) ?(?:r?appel|(?:re)?contact|joindre|telephon)\w*/,
  /\b(?:inutile|pas la peine|pas besoin|arretez|cessez)\b[^.!?;]{0,12}?\b(?:de |d')(?:me|m'|nous) ?(?:r?appel|(?:re)?contact|joindre|telephon|ecri)\w*/,
  /\bmerci (?:de|pour) (?:m'|nous |vous )?(?:avoir|etre)\b/,
  /\b(?:don'?t|do not|never|no need to|not to|stop|without having to)\b[^.!?;]{0,20}?\b(?:call|ring|phone|contact|email|get in touch|reach)\w*/,
  /\b(?:no need for|don'?t (?:want|need)|do not (?:want|need)|didn'?t (?:want|need))\b[^.!?;]{0,20}?\b(?:call|callback|contact)\w*/,
];

/** Whether the words of a customer ask that somebody gets in touch. Each sentence is read on its own. */
export function asksForContact(comment: string | null): boolean {
  if (comment === null) return false;
  return plain(comment)
    .split(/(?<=[.!?;\n])\s+/)
    .some(
      (sentence) =>
        ASKS.some((pattern) => pattern.test(sentence)) &&
        !DOES_NOT_ASK.some((pattern) => pattern.test(sentence)),
    );
}
