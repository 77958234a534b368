/** Of what was spoken of before. */
export const AMONG =
  /(?<!\p{L})(?:davon|darunter|von (?:diesen|denen|ihnen)|of (?:them|these|those))(?!\p{L})/iu;
