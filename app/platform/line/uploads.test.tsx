import { afterEach, expect, test, vi } from 'vitest'
import { forgetUpload, startUploads, unsentUploads } from './uploads.ts'

const TO = { address: '/tugas/1/berkas', page: '/tugas/1', pieces: null }

/** A line on which nothing arrives. */
class Line {
  upload = new EventTarget()
  open() {}
  setRequestHeader() {}
  addEventListener() {}
  send() {}
  abort() {}
}

afterEach(() => void vi.unstubAllGlobals())

/** The browser is about to leave the page; true: it would ask first. */
function isAsked(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

test('nobody is asked before leaving for the sake of a file that was refused for good', () => {
  vi.stubGlobal('XMLHttpRequest', Line)
  startUploads(TO, [new File(['x'], 'halaman.exe')], () => 'Jenis berkas ini tidak diterima.')
  expect(isAsked()).toBe(false)
  expect(unsentUploads()).toEqual([])
  startUploads(TO, [new File(['x'], 'laporan.pdf')], () => undefined)
  expect(isAsked()).toBe(true)
  expect(unsentUploads().map(({ file }) => file.name)).toEqual(['laporan.pdf'])
  for (const { key } of unsentUploads()) forgetUpload(key)
  expect(isAsked()).toBe(false)
})
