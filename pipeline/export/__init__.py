"""The outputs in the forms that others load: tables, databases, graphs, maps; whole, reviewed or protected."""
