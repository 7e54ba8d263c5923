// Not built in the tests: it shows what makes this folder a Gatsby site.
module.exports = {
  siteMetadata: { title: 'Sample blog', siteUrl: 'https://blog.example.org' },
  plugins: [
    { resolve: 'gatsby-source-filesystem', options: { path: `${__dirname}/src/pages`, name: 'pages' } },
    { resolve: 'gatsby-source-filesystem', options: { path: `${__dirname}/static/img`, name: 'images' } },
    { resolve: 'gatsby-transformer-remark', options: { plugins: ['gatsby-remark-prismjs'] } },
  ],
};
