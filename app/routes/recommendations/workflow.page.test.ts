import { expect, test } from 'vitest'
import { workflowRows } from './workflow.page.server.ts'

test('the page of the workflow reads the rows: from where, to where, who and what it needs', () => {
  const rows = workflowRows('id')
  expect(rows.find(({ code }) => code === 'escalate')).toEqual({
    code: 'escalate',
    title: 'Menaikkan ke pimpinan',
    from: ['Menunggu verifikasi'],
    to: ['Menunggu putusan'],
    who: ['Sekretariat, kecuali untuk timnya sendiri'],
    needs: ['Ringkasan sekretariat untuk pimpinan.'],
  })
})

test('publishing leads wherever a decision can lead, by the system too; undoing leaves the state', () => {
  const row = (code: string) => workflowRows('en').find((one) => one.code === code)
  expect(row('publish')?.to).toEqual(['Returned for revision', 'Deferred', 'Approved', 'Not approved'])
  expect(row('publish')?.who).toContain('The system, when it is time')
  expect(row('undo')?.to).toEqual([])
})
