/** Checkpoints of the budget year, in its order; the code says which one, the name what people call it this year. */
export const WINDOW_CODES = ['MUSRENBANG', 'RKPD', 'KUA_PPAS', 'APBD', 'APBD_PERUBAHAN', 'LAINNYA'] as const
