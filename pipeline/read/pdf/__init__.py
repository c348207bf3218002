"""PDF: words with their places, columns in reading order, margins out, paragraphs whole, pages kept."""
