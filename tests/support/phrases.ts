import type { MadeHere } from './door-rows.ts'

/** A sentence that the world's trainer keeps for her comments. */
export const aPhrase: MadeHere = ({ district, people }, data) =>
  data.commentPhrase.create({
    data: { districtId: district.id, ownerId: people.trainer.id, text: 'Sebutkan sumber setiap angka.' },
    select: { id: true },
  })
