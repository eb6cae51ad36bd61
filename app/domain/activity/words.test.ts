import { expect, it } from 'vitest'
import { activityWords } from './words.ts'

const SPELLING = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/

it('refuses an action that is not spelled noun, dot, kebab-case', () => {
  expect('recommendation.returnIncomplete').not.toMatch(SPELLING)
  expect('recommendation.return-incomplete').toMatch(SPELLING)
  for (const action of Object.keys(activityWords.id.actions)) expect(action).toMatch(SPELLING)
})

it('says every action in words of its own, so that the filter of the trail tells them apart', () => {
  for (const { actions } of [activityWords.id, activityWords.en]) {
    const said = Object.values(actions)
    expect(said.filter((words, index) => said.indexOf(words) !== index)).toEqual([])
  }
})
