import { demoPassword, personIn } from '../harness/accounts.mjs';
import { ApiClient } from '../harness/api-client.mjs';

const desk = 'H99.50.01.01';
const ward = 'H99.50.01';

/** A birth dossier just received at the desk of a ward, without going through the pages. Answers its code. */
export async function openedBirth(url: string, child = 'Lê Minh Châu'): Promise<string> {
  const clerk = new ApiClient(url);
  try {
    await clerk.signIn(personIn('receptionClerk', desk).username, demoPassword);
    const { code } = await clerk.mustPost('/api/dossiers', {
      procedure: 'khai_sinh_lien_thong',
      channel: 'online',
      agency: desk,
      applicant: { name: 'Lê Thị Hạnh', idNumber: '099195000123', phone: '0990000123' },
      form: {
        child_name: child,
        child_gender: 'nu',
        birth_date: '2026-08-05',
        birth_place: 'Bệnh viện đa khoa tỉnh Sao Mai',
        mother_name: 'Lê Thị Hạnh',
        birth_commune: ward,
        residence_commune: ward,
        requester_relation: 'me',
      },
      papers: [{ paper: 'electronic_form' }, { paper: 'birth_data' }],
    });
    return code;
  } finally {
    clerk.close();
  }
}

/** A draft of the first version of a procedure, opened by its author; one that is already open will do. */
export async function openedDraft(url: string, procedure: string): Promise<void> {
  const author = new ApiClient(url);
  try {
    await author.signIn(personIn('processAuthor', 'H99.02').username, demoPassword);
    const { status, body } = await author.post(`/api/procedures/${procedure}/draft`, { fromVersion: 1 });
    if (status !== 201 && body.code !== 'draft-exists') throw new Error(`${status} ${JSON.stringify(body)}`);
  } finally {
    author.close();
  }
}
