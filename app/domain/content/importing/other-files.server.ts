import type { RawFile } from '#app/domain/documents/document.ts'
import { mediumKindOf } from '#app/domain/media/kinds.ts'
import { mediumSentence, noteSentence } from '#app/domain/media/medium-words.server.ts'
import type { Medium } from '#app/mdx/media.ts'
import { acceptOne, waitingFile, type DocumentMedium } from './keep-pictures.server.ts'
import type { StoredNotice } from './stored.schema.ts'

export type OtherFiles = {
  kept: DocumentMedium[]
  media: Record<string, Medium>
  told: StoredNotice[]
}

/** Files beside the lessons of an archive, looked into like every upload: each that does not come along is told why. */
export async function examineFiles(files: readonly RawFile[]): Promise<OtherFiles> {
  const examined: OtherFiles = { kept: [], media: {}, told: [] }
  for (const { name, bytes, place } of files) {
    if (mediumKindOf(name) === null) {
      examined.told.push({ code: 'unknownFile', place, shown: name })
      continue
    }
    const answer = await acceptOne({ name, bytes })
    if (answer.ok) {
      examined.kept.push({ name, type: answer.value.type, bytes: Buffer.from(bytes) })
      examined.media[name] = waitingFile(answer.value)
      const { note } = answer.value
      if (note) {
        const said = { id: noteSentence(note, 'id'), en: noteSentence(note, 'en') }
        examined.told.push({ code: 'fileNote', place, shown: name, said })
      }
    } else {
      const said = { id: mediumSentence(answer.fault, 'id'), en: mediumSentence(answer.fault, 'en') }
      examined.told.push({ code: 'badFile', place, shown: name, said })
    }
  }
  return examined
}
