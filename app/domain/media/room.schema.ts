import { z } from 'zod'
import { formParts, whole } from '#app/platform/forms.schema.ts'

/** Gigabytes that the media of a district's modules may take. */
export const ROOM_GIGABYTES = { least: 1, most: 2_000 } as const

/** Issues carry 'required' or 'number'. The version is what was shown, in megabytes. */
export const changeRoomSchema = z
  .strictObject({ versi: formParts.versionOrNone, ruang: whole(ROOM_GIGABYTES, 'number') })
  .transform(({ versi, ruang }) => ({ from: versi, gigabytes: ruang }))
