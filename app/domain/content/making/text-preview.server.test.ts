import { expect, it } from 'vitest'
import { aCourse, clearCourses } from '#tests/support/making.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { previewModuleText } from './text-preview.server.ts'

clearCourses()

it('shows the text of a module to nobody but its trainers', async () => {
  const { world, learner } = await aCourse()
  const other = await createWorld()
  for (const person of [world.people.secretariat, world.people.admin, other.people.trainer])
    expect(await previewModuleText(await askerFor(person.id), 'awal', 'Halo')).toBeUndefined()
  expect(await previewModuleText(learner, 'awal', 'Halo')).toBeUndefined()
})

it('shows an introduction as it would be read, also of a module that is not there yet', async () => {
  const { trainer } = await aCourse()
  for (const module of ['awal', null])
    expect(await previewModuleText(trainer, module, '**Tebal**\n\n- satu')).toContain('<strong>Tebal</strong>')
})

it('shows nothing of what the guard refuses', async () => {
  const { trainer } = await aCourse()
  expect(await previewModuleText(trainer, 'awal', '{jahat()}')).toBeNull()
  expect(await previewModuleText(trainer, null, '<script>x</script>')).toBeNull()
})
