export type Room = 'engine' | 'designer' | 'web' | 'host' | 'definitions' | 'test';
export const rooms: Record<Room, string>;
export const arrows: Record<Room, Room[]>;
export const frontDoor: string;
export const enginePackages: string[];
export const zoneDependent: RegExp;
export const engineForbiddenNames: Record<string, string>;
export const engineForbiddenSyntax: { selector: string; message: string }[];
