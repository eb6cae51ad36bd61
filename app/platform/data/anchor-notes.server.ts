import { readFileSync } from 'node:fs'
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#app/platform/env.server.ts'

/** The list of anchors beside the data base; what its lines mean is said by domain/activity/anchor-line.ts. */
export const ANCHOR_NOTES = path.join(env.dataDir, 'audit-anchors.log')

export async function readAnchorNotes(): Promise<string> {
  try {
    return await readFile(ANCHOR_NOTES, 'utf8')
  } catch (error) {
    // Not there yet is fine; there but not to be read is not.
    if (isMissing(error)) return ''
    throw error
  }
}

export async function appendAnchorNote(line: string): Promise<void> {
  await mkdir(env.dataDir, { recursive: true })
  const written = await readAnchorNotes()
  // A note that a power cut left half written must not swallow this one.
  const begin = written === '' || written.endsWith('\n') ? '' : '\n'
  await appendFile(ANCHOR_NOTES, `${begin}${line}\n`)
}

/**
 * A data base that is empty beside a list of anchors is no new installation: it vanished, or another one is named.
 * @throws Error with a sentence
 */
export function refuseVanished(): void {
  let notes = ''
  try {
    notes = readFileSync(ANCHOR_NOTES, 'utf8')
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  if (notes.trim() === '') return
  throw new Error(
    `The data base is empty or gone, but ${ANCHOR_NOTES} notes events of one that was here. This is not a new installation: ` +
      'put the data base back (npm run restore), or name the right one in DATABASE_URL. Only if you mean to begin anew, ' +
      'move that list to a safe place first.',
  )
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
