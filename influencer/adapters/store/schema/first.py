"""The first schema: the seed's four tables, and what publishing takes."""

FIRST = """
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
