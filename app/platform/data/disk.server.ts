import { statfs } from 'node:fs/promises'

export const MEGABYTE = 1_000_000

/** A server starts with room to work for a while, and says that it needs help before nothing can be written any more. */
export const LEAST_FREE_TO_START = 200 * MEGABYTE
export const LEAST_FREE_TO_GO_ON = 100 * MEGABYTE

/** Bytes that are free where this folder lies. */
export async function freeDisk(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
