import { MINUTE } from '#app/platform/say/time.ts'

/** How long a medium that was taken out can be put back. */
export const UNDO_REMOVAL = 10 * MINUTE
export const MEDIA_PER_PAGE = 25
/** The noun by which a file's link names a module. */
export const MODULE = 'module'
/** Gigabytes that the media of a district's modules may be given. */
export const ROOM_GIGABYTES = { least: 1, most: 2_000 } as const
