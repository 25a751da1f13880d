import { ownHeaders, readAnswer } from '../../../platform/http-client/fetch-json.ts';
import { saveFile } from './save-file.ts';

/** Fetches a file of our own server and hands it to the browser under the name that the server gives it. */
export async function downloadFile(path: string): Promise<void> {
  const answer = await fetch(path, { headers: ownHeaders() });
  if (!answer.ok) readAnswer(path, answer.status, await answer.text());
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  saveFile(name ?? 'boucle', await answer.blob());
}
