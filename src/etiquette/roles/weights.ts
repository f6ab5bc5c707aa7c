export const scale = 1;
export const packedWeights = '';
