import type { SampleRecommendation } from './recommendations.data.ts'
import type { StoryTeam } from './story.ts'
import type { FrozenVersion } from './versions.ts'

/** One recommendation as far as it has come. */
export type Told = {
  id: string
  sample: SampleRecommendation
  team: StoryTeam
  title: string
  number: string | null
  versions: readonly FrozenVersion[]
}
