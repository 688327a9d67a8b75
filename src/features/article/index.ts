export { ArticleScreen } from './article-screen';
