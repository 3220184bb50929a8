/**
 * The tag of another variant of what is walked anyway, least likely to break alone: CLEW_E2E=all runs it too, as
 * .ci/run does.
 */
export const more = '@more';
export const runsAll = process.env.CLEW_E2E === 'all';
