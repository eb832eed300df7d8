/** Everything that follows from marks; a change of the authority's figures makes it all out of date. */
export const figuresKey = 'figures';
