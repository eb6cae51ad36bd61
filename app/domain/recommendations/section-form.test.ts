import { expect, test } from 'vitest'
import { formValue, valueFromForm } from './section-form.ts'
import { fieldsOf, type Draft, type SectionKey } from './sections.ts'

const WRITTEN: readonly [section: SectionKey, draft: Draft][] = [
  ['kartu', { request: 'Dua\n\nparagraf.', summary: '', consequence: '“Kutip”' }],
  ['sasaran', { targetGroups: ['BALITA', 'BADUTA'], areas: [], targetCount: '118', targetUnit: 'keluarga' }],
  [
    'saran',
    {
      actions: [
        { text: 'Satu.', agency: 'dinkes', months: '3' },
        { text: 'Dua.', agency: '', months: '' },
      ],
    },
  ],
  ['biaya', { noExtraCost: 'on', sources: [], total: '0', inPlan: 'NO', costNote: '', needsRegulation: '' }],
]

test('what a page’s script reads from the form is read back as it was', () => {
  for (const [section, draft] of WRITTEN)
    for (const [name, field] of fieldsOf(section))
      expect(valueFromForm(name, field, formValue(name, field, draft)), name).toEqual(draft[name])
})

test('refuses what no form of ours has written', () => {
  const fields = new Map([...fieldsOf('saran'), ...fieldsOf('sasaran')])
  const [actions, groups] = [fields.get('actions'), fields.get('targetGroups')]
  if (!actions || !groups) throw new Error('The fields have other names.')
  for (const said of ['', 'bukan JSON', '{"a":1}', 'null'])
    expect([valueFromForm('actions', actions, said), valueFromForm('targetGroups', groups, said)]).toEqual([
      null,
      null,
    ])
  const odd = JSON.stringify([['actions.0.text', 'Satu.'], ['actions.99.text', 'Jauh.'], ['grade', '4'], 7])
  expect(valueFromForm('actions', actions, odd)).toEqual([{ text: 'Satu.', agency: '', months: '' }])
})
