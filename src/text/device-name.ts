/** Names that Windows gives to devices: no file or folder may have them (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether a name is one of Windows’ devices, with or without an extension. */
export const isDeviceName = (name: string): boolean => deviceName.test(name);
