"""A whole register as one file to carry to another machine, and two registers made into one."""
