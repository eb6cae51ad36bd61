import { mkdir, statfs } from 'node:fs/promises'
import { env } from '#app/platform/env.server.ts'

export const MEGABYTE = 1_000_000

/** A server starts with room to work for a while, and says that it needs help before nothing can be written any more. */
export const LEAST_FREE_TO_START = 200 * MEGABYTE
export const LEAST_FREE_TO_GO_ON = 100 * MEGABYTE

/** So much stays free beside the files of people: the data base and its backup live on the same disk. */
export const LEAST_FREE_FOR_FILES = 1_000 * MEGABYTE

/** Whether the store's disk keeps `least` bytes free with so many more on it. */
export async function hasRoomFor(bytes: number, least = LEAST_FREE_FOR_FILES): Promise<boolean> {
  return (await freeForFiles()) - bytes >= least
}

/** Bytes that are free for files of people. */
export async function freeForFiles(): Promise<number> {
  await mkdir(env.filesDir, { recursive: true })
  return freeDisk(env.filesDir)
}

/** Bytes that are free where this folder lies. */
export async function freeDisk(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
