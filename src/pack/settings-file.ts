/** The file beside reports that says what holds for all of them. */
export const settingsFile = 'wendu.yaml'
