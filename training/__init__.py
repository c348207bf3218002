"""Training of the recogniser; no part of the installed product."""
