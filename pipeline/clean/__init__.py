"""Cleaning: a raw report to its articles, with plain text whose offsets hold from here on."""

from pipeline.clean.articles import ANY_LANGUAGE, article_from_text, split_articles
from pipeline.clean.language import detect_language

__all__ = ["ANY_LANGUAGE", "article_from_text", "detect_language", "split_articles"]
