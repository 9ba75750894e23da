"""What settling, pausing, the budget and the machine take."""

SETTLING = """
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
