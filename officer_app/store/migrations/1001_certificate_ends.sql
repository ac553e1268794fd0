-- What the overview counts, without opening each certificate.
ALTER TABLE certificates ADD COLUMN status TEXT;
ALTER TABLE certificates ADD COLUMN ends_at TEXT;
CREATE INDEX certificates_by_end ON certificates (status, ends_at);
CREATE INDEX tokens_by_kind ON tokens (
    status, json_extract(json, '$.model'), json_extract(json, '$.profile.name')
);
