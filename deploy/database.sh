#!/bin/sh
# Makes Candor's role and database in a fresh PostgreSQL. The role is no superuser and may not bypass row-level security.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set password="$(cat /run/secrets/database)" <<'SQL'
create role candor login password :'password';
create database candor owner candor;
SQL
