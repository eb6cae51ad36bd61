import { sendForm } from './send-form.ts'

/** Where large files come in pieces, whose they are to be, and how large a piece is. */
export type Pieces = { door: string; noun: string; thing: string; bytes: number }

export function uploadAt({ door }: Pieces, id: string): string {
  return `${door}/${id}`
}

/** What has arrived of it goes, if the server can be told; otherwise its sender finds it on the page and can end it there. */
export async function endUpload(pieces: Pieces, id: string): Promise<void> {
  await sendForm(uploadAt(pieces, id), { batal: 'ya' })
}
