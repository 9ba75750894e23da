"""What finds an account's secret store again, and accounts that were removed."""

SECRETS = """
ALTER TABLE users ADD COLUMN secret_locator TEXT NOT NULL DEFAULT '';  -- finds the store again
"""

REMOVAL = """
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
