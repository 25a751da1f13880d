/** A comment in the letters of the cues, each at the place it has in the comment. */
export function foldComment(comment: string): string {
  let folded = '';
  for (let i = 0; i < comment.length; i += 1) folded += foldLetter(comment.charAt(i));
  return folded;
}

function foldLetter(letter: string): string {
  if (letter === '’' || letter === 'ʼ') return "'";
  if (letter.trim() === '') return ' ';
  const base = letter.normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base : letter;
}
