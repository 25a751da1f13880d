import type { FastifyRequest } from 'fastify';

/** A form as it was filled in: each field's texts in order, and its files. */
export interface FileForm {
  text(name: string): string;
  texts(name: string): string[];
  /** null where none was chosen. */
  file(name: string): Promise<Buffer | null>;
}

/** What a page's form sent, with a file or without; null for what is not a form. */
export async function readFileForm({ headers, body }: FastifyRequest): Promise<FileForm | null> {
  if (!Buffer.isBuffer(body)) return formOf(fieldsOf(body));
  try {
    const type = headers['content-type'] ?? '';
    return formOf(await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData());
  } catch {
    return null;
  }
}

/** A form that was sent without a file: an object of texts, or of several. */
function fieldsOf(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'string') form.append(name, one);
    }
  }
  return form;
}

function formOf(form: FormData): FileForm {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  return {
    text: (name) => texts(name)[0] ?? '',
    texts,
    file: async (name) => {
      const value = form.get(name);
      if (value === null || typeof value === 'string' || value.size === 0) return null;
      return Buffer.from(await value.arrayBuffer());
    },
  };
}
