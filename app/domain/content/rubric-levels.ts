/** Anchored levels of a rubric: four, from least to most. A file of its own, so that no page loads other limits for it. */
export const RUBRIC_LEVELS = 4
