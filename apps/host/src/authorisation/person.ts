/** A post: a role in an agency. Nobody acts as a person, only in a post. */
export interface Post {
  readonly role: string;
  readonly agency: string;
}

/** Who is signed in, with the posts held at this moment. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly posts: readonly Post[];
}
