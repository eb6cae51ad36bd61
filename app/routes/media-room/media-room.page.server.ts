import type { Asker } from '#app/domain/access/asker.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { readDistrictRoom } from '#app/domain/media/changing-room.server.ts'
import { paths } from '#app/paths.ts'
import { freeForFiles } from '#app/platform/data/disk.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { sizeWords } from '#app/platform/say/sizes.ts'
import { mediaRoomTexts } from './texts.ts'

const MEGABYTES_A_GIGABYTE = 1024

/** The room as its page shows it; null when it is not hers to see. */
export async function roomPage(asker: Asker) {
  const found = await readDistrictRoom(asker)
  if (!found) return null
  const { language } = asker
  const { room, version, modules, unused, moreUnused } = found
  const t = mediaRoomTexts[language]
  const size = (bytes: number) => roomWords(bytes, asker)
  // Who may not enter the studio reads the module instead.
  const open = mayEnter(asker, 'lesson.edit') ? paths.studioFiles : paths.module
  return {
    version,
    saved: { ruang: String(Math.ceil(version / MEGABYTES_A_GIGABYTE)) },
    isFull: room.bytes >= room.most,
    used: Math.min(room.bytes, room.most),
    most: room.most,
    words: t.used({ used: size(room.bytes), most: size(room.most) }),
    free: t.free({ free: size(await freeForFiles()) }),
    modules: modules.map(({ slug, title, position, bytes, files }) => ({
      slug,
      title,
      position,
      to: open(slug),
      files: number(files, language),
      size: size(bytes),
    })),
    unused: unused.map(({ slug, title, position, name, bytes }) => ({
      name,
      title,
      position,
      to: open(slug),
      size: size(bytes),
    })),
    more: moreUnused > 0 ? t.more({ count: number(moreUnused, language) }) : null,
  }
}

/** "0 MB" where nothing is taken: no file takes nothing. */
export function roomWords(bytes: number, { language }: Pick<Asker, 'language'>): string {
  return bytes <= 0 ? '0 MB' : sizeWords(bytes, language)
}
