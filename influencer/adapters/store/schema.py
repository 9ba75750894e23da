"""The schema as numbered migrations. A migration is never edited once it is released: add one.

Times are ISO 8601 text in UTC to the second (``2026-11-22T09:00:00Z``), so they sort as text.
Lists are JSON arrays.
"""

APPLICATION_ID = 0x496E666C
"""``Infl`` in ASCII: how the file says whose it is (PRAGMA application_id)."""

_FIRST = """
CREATE TABLE users (
  user_id INTEGER PRIMARY KEY,
  username TEXT COLLATE NOCASE,               -- handle without @; NULL until init names it
  platform TEXT NOT NULL DEFAULT 'x',
  -- the four credentials: each column names the store that holds the value, never the value
  api_key TEXT CHECK (api_key IN ('keyring', 'file', 'command')),
  api_secret TEXT CHECK (api_secret IN ('keyring', 'file', 'command')),
  access_token TEXT CHECK (access_token IN ('keyring', 'file', 'command')),
  access_token_secret TEXT CHECK (access_token_secret IN ('keyring', 'file', 'command')),
  plan_again_at TEXT,                         -- when the schedule has to be planned further
  retry_at TEXT,                              -- until when X has asked the account to wait
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (platform, username)
);

CREATE UNIQUE INDEX users_without_name ON users (platform) WHERE username IS NULL;

CREATE TABLE settings (
  setting_id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL UNIQUE REFERENCES users ON DELETE CASCADE,
  posting_frequency TEXT NOT NULL,            -- the schedule, JSON
  preferred_topics TEXT NOT NULL DEFAULT '{}',     -- slug -> enabled, priority
  content_preferences TEXT NOT NULL DEFAULT '{}',  -- only what differs from the defaults
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);

CREATE TABLE topics (
  topic_id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  category TEXT NOT NULL,
  description TEXT NOT NULL,
  priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 9),
  hashtags TEXT NOT NULL,                     -- the topic's hashtag bank, without #
  is_builtin INTEGER NOT NULL DEFAULT 0,
  is_edited INTEGER NOT NULL DEFAULT 0,       -- an update of the program leaves it alone
  is_removed INTEGER NOT NULL DEFAULT 0       -- a built-in topic that shall not come back
);

CREATE TABLE posts (
  post_id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users ON DELETE CASCADE,
  platform TEXT NOT NULL DEFAULT 'x',
  slot TEXT,                                  -- 2026-11-22/09:00; NULL outside the schedule
  due_at TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('planned', 'ready', 'sending', 'posted', 'rejected',
    'unknown', 'attention', 'expired', 'skipped')),
  content TEXT,                               -- exactly what is sent
  prose TEXT,                                 -- the same without the hashtags
  hashtags TEXT NOT NULL DEFAULT '[]',
  topic TEXT,
  form TEXT,
  generator TEXT,
  image_path TEXT,                            -- relative to the image folder
  image_sha256 TEXT,
  alt_text TEXT,
  image_template TEXT,
  image_theme TEXT,
  platform_post_id TEXT,
  posted_at TEXT,
  next_try_at TEXT,
  error TEXT,
  engagement_metrics TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (user_id, platform, slot),
  UNIQUE (platform, platform_post_id),
  CHECK (status = 'planned' OR content IS NOT NULL OR status IN ('expired', 'skipped'))
);
CREATE INDEX posts_by_due ON posts (user_id, due_at);
CREATE INDEX posts_by_date ON posts (due_at, post_id);
CREATE INDEX posts_by_status ON posts (status, due_at);

CREATE TABLE post_facts (
  post_id INTEGER NOT NULL REFERENCES posts ON DELETE CASCADE,
  fact_id TEXT NOT NULL,
  area TEXT NOT NULL,
  PRIMARY KEY (post_id, fact_id)
) WITHOUT ROWID;
CREATE INDEX post_facts_by_fact ON post_facts (fact_id);

CREATE TABLE attempts (
  attempt_id INTEGER PRIMARY KEY,
  post_id INTEGER NOT NULL REFERENCES posts ON DELETE CASCADE,
  number INTEGER NOT NULL,
  started_at TEXT NOT NULL,                   -- written before the connection is made
  ended_at TEXT,
  outcome TEXT,                               -- NULL: no answer was recorded
  http_status INTEGER,
  detail TEXT NOT NULL DEFAULT '',
  content_sha256 TEXT NOT NULL,               -- of the frozen text
  image_sha256 TEXT NOT NULL,                 -- of the frozen picture
  UNIQUE (post_id, number)
);

CREATE TABLE spending (
  spending_id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users ON DELETE CASCADE,
  post_id INTEGER REFERENCES posts ON DELETE SET NULL,        -- NULL: no post's
  attempt_id INTEGER REFERENCES attempts ON DELETE SET NULL,  -- the request that posts
  charge TEXT NOT NULL,
  amount_usd REAL NOT NULL,
  charged_at TEXT NOT NULL
);
CREATE INDEX spending_by_post ON spending (post_id);

CREATE VIRTUAL TABLE prose_index USING fts5 (
  prose, content='posts', content_rowid='post_id', tokenize='unicode61'
);
CREATE VIRTUAL TABLE prose_words USING fts5vocab (prose_index, 'row');
CREATE TRIGGER posts_indexed AFTER INSERT ON posts WHEN new.prose IS NOT NULL BEGIN
  INSERT INTO prose_index (rowid, prose) VALUES (new.post_id, new.prose);
END;
CREATE TRIGGER posts_reindexed AFTER UPDATE OF prose ON posts BEGIN
  INSERT INTO prose_index (prose_index, rowid, prose)
    SELECT 'delete', old.post_id, old.prose WHERE old.prose IS NOT NULL;
  INSERT INTO prose_index (rowid, prose)
    SELECT new.post_id, new.prose WHERE new.prose IS NOT NULL;
END;
CREATE TRIGGER posts_unindexed AFTER DELETE ON posts WHEN old.prose IS NOT NULL BEGIN
  INSERT INTO prose_index (prose_index, rowid, prose) VALUES ('delete', old.post_id, old.prose);
END;

-- The moments at which `post --due` has something to do, for accounts that have a handle.
CREATE VIEW agenda AS
  SELECT user_id, max(due_at, coalesce(next_try_at, due_at)) AS at
    FROM posts WHERE status IN ('planned', 'ready') AND slot IS NOT NULL
  UNION ALL
  SELECT user_id, '' FROM posts WHERE status = 'sending'
  UNION ALL
  SELECT user_id, coalesce(plan_again_at, created_at) FROM users;
"""

_SETTLING = """
ALTER TABLE users ADD COLUMN pause_reason TEXT
  CHECK (pause_reason IN ('person', 'credits', 'keys'));
ALTER TABLE users ADD COLUMN pause_detail TEXT;                -- in words, for people
ALTER TABLE users ADD COLUMN paused_at TEXT;
ALTER TABLE users ADD COLUMN refusals INTEGER NOT NULL DEFAULT 0;  -- 401 and 403 in a row
ALTER TABLE users ADD COLUMN acknowledged_at TEXT;             -- what went wrong before is known
ALTER TABLE users ADD COLUMN compared_at TEXT;                 -- with the timeline, last

ALTER TABLE posts ADD COLUMN overdue_since TEXT;               -- when it was first seen too late
ALTER TABLE posts ADD COLUMN deleted_at TEXT;                  -- taken down from the platform

ALTER TABLE spending ADD COLUMN quantity INTEGER NOT NULL DEFAULT 1;     -- such as posts read
ALTER TABLE spending ADD COLUMN is_reserved INTEGER NOT NULL DEFAULT 0;  -- not known to be charged
CREATE INDEX spending_by_month ON spending (user_id, charged_at);
UPDATE spending SET is_reserved = 1 WHERE attempt_id IS NOT NULL AND post_id IN
  (SELECT post_id FROM posts WHERE status IN ('sending', 'unknown'));

CREATE TABLE moves (
  move_id INTEGER PRIMARY KEY,
  post_id INTEGER NOT NULL REFERENCES posts ON DELETE CASCADE,
  at TEXT NOT NULL,
  was TEXT NOT NULL,
  status TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX moves_by_post ON moves (post_id);

-- Looks at the account's own timeline for a post whose outcome is unknown.
CREATE TABLE readings (
  reading_id INTEGER PRIMARY KEY,
  post_id INTEGER NOT NULL REFERENCES posts ON DELETE CASCADE,
  read_at TEXT NOT NULL,
  posts_read INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('found', 'absent', 'unclear')),
  detail TEXT NOT NULL
);
CREATE INDEX readings_by_post ON readings (post_id);

CREATE TABLE installation (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  machine TEXT,                               -- the one machine that may publish from this file
  confirmed_at TEXT,                          -- newest time at which the platform's clock agreed
  clock_trouble TEXT NOT NULL DEFAULT ''      -- how they differed when last compared, in words
);
INSERT INTO installation (only) VALUES (1);

DROP VIEW agenda;
-- The moments at which `post --due` has something to do, for accounts that have a handle.
CREATE VIEW agenda AS
  SELECT posts.user_id, max(due_at, coalesce(next_try_at, due_at)) AS at
    FROM posts JOIN users USING (user_id)
    WHERE status IN ('planned', 'ready') AND slot IS NOT NULL AND pause_reason IS NOT 'person'
  UNION ALL
  SELECT user_id, '' FROM posts WHERE status = 'sending'
  UNION ALL
  SELECT user_id, coalesce(next_try_at, '') FROM posts WHERE status = 'unknown'
  UNION ALL
  SELECT user_id, CASE WHEN pause_reason IS 'person' THEN '9999-12-31T00:00:00Z'
    ELSE coalesce(plan_again_at, created_at) END FROM users;
"""

_SECRETS = """
ALTER TABLE users ADD COLUMN secret_locator TEXT NOT NULL DEFAULT '';  -- finds the store again
"""

_REMOVAL = """
ALTER TABLE users ADD COLUMN removed_at TEXT;                  -- its history stays; init revives it

DROP VIEW agenda;
-- The moments at which `post --due` has something to do, for accounts that have a handle.
CREATE VIEW agenda AS
  SELECT posts.user_id, max(due_at, coalesce(next_try_at, due_at)) AS at
    FROM posts JOIN users USING (user_id)
    WHERE status IN ('planned', 'ready') AND slot IS NOT NULL AND pause_reason IS NOT 'person'
      AND removed_at IS NULL
  UNION ALL
  SELECT user_id, '' FROM posts WHERE status = 'sending'
  UNION ALL
  SELECT posts.user_id, coalesce(next_try_at, '') FROM posts JOIN users USING (user_id)
    WHERE status = 'unknown' AND removed_at IS NULL
  UNION ALL
  SELECT user_id, CASE WHEN pause_reason IS 'person' THEN '9999-12-31T00:00:00Z'
    ELSE coalesce(plan_again_at, created_at) END FROM users WHERE removed_at IS NULL;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _SETTLING, _SECRETS, _REMOVAL)
"""What brings a database from version n to n + 1, for n from 0."""
