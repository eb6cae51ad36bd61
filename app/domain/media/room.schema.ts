import { z } from 'zod'
import { formParts, whole } from '#app/platform/forms.schema.ts'
import { ROOM_GIGABYTES } from './limits.ts'

/** Issues carry 'required' or 'number'. The version is what was shown, in megabytes. */
export const changeRoomSchema = z
  .strictObject({ versi: formParts.versionOrNone, ruang: whole(ROOM_GIGABYTES, 'number') })
  .transform(({ versi, ruang }) => ({ from: versi, gigabytes: ruang }))
