import type { Standing } from '#app/domain/files/uploads.server.ts'

/** How far an upload is, to the script that sends it. */
export function standing({ id, received, mark }: Standing): Response {
  return Response.json({ ok: true, sentence: '', id, received, mark })
}

/** Why it does not go on. `again`: the same file may be taken later. `upload`: from where, if another byte is expected. */
export function told(
  status: number,
  sentence: string,
  { again = false, upload }: { again?: boolean; upload?: Standing } = {},
): Response {
  return Response.json(
    { ok: false, sentence, again, ...(upload && { received: upload.received }) },
    { status },
  )
}
