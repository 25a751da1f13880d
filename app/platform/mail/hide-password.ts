const HIDDEN = '•••';

/** A password of three letters would be found in half of all words. */
const SHORTEST = 4;

/** Takes the password of an address out of what its server says, in each form in which it was sent. */
export function hidePassword(text: string, url: URL): string {
  if (url.password === '') return text;
  const plain = safeDecode(url.password);
  const user = safeDecode(url.username);
  const base64 = (value: string) => Buffer.from(value).toString('base64');
  const forms = [url.password, plain, base64(plain), base64(`\0${user}\0${plain}`)];
  return forms
    .filter((form) => form.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, form) => rest.replaceAll(form, HIDDEN), text);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
