import { graphql } from 'gatsby';
import React from 'react';

export default function BlogPost({ data: { post } }) {
  const { title, author, date } = post.frontmatter;
  return (
    <article>
      <h1>{title}</h1>
      <p>
        {author}, {date}
      </p>
      <div dangerouslySetInnerHTML={{ __html: post.html }} />
    </article>
  );
}

export const query = graphql`
  query Post($id: String!) {
    post: markdownRemark(id: { eq: $id }) {
      html
      frontmatter {
        title
        author
        date(formatString: "YYYY/MM/DD")
      }
    }
  }
`;
