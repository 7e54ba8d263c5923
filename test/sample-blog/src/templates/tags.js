import React from 'react';

/** The page of an author: /author/<name in small letters with hyphens>/ */
export default function Author({ pageContext: { author, posts } }) {
  return (
    <section>
      <h1>{author}</h1>
      {posts.map(({ slug, title }) => (
        <a key={slug} href={slug}>
          {title}
        </a>
      ))}
    </section>
  );
}
