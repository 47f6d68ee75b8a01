/** Who acts where nobody does: dossiers opened and withdrawn by the dossiers they are linked to. */
export const systemPerson = 'motcua';

export const systemName = 'Hệ thống Motcua';
