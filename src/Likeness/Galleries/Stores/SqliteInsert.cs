using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Likeness.Galleries.Stores;

/// <summary>The statements of an enrolment, compiled once.</summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly DbCommand _entry;
    private readonly DbCommand _thumbnail;
    private readonly DbCommand _held;

    public SqliteInsert(SqliteConnection connection)
    {
        _entry = connection.Command("INSERT INTO entry(id, label, digest, embedding, source, model, time) VALUES ($id, $label, $digest, $embedding, $source, $model, $time) ON CONFLICT(label, digest) DO NOTHING");
        _thumbnail = connection.Command("INSERT INTO thumbnail(id, png) VALUES ($id, $png)");
        _held = connection.Command("SELECT id FROM entry WHERE label = $label AND digest = $digest");
    }

    /// <summary>Adds an entry, unless the label holds the image.</summary>
    /// <param name="enrolment">What to add.</param>
    /// <param name="last">The largest number given so far; becomes this entry's.</param>
    public Enrolled Add(Enrolment enrolment, ref long last)
    {
        var digest = enrolment.Digest;
        _entry.Set(("$id", last + 1), ("$label", enrolment.Label), ("$digest", digest), ("$embedding", Embeddings.ToBytes(enrolment.Embedding)),
            ("$source", enrolment.Source), ("$model", enrolment.Model), ("$time", enrolment.Time.ToUnixTimeMilliseconds()));
        if (_entry.ExecuteNonQuery() == 0)
        {
            _held.Set(("$label", enrolment.Label), ("$digest", digest));
            return new((long)_held.ExecuteScalar()!, IsNew: false);
        }
        last++;
        if (enrolment.Thumbnail.Length > 0)
        {
            _thumbnail.Set(("$id", last), ("$png", enrolment.Thumbnail));
            _thumbnail.ExecuteNonQuery();
        }
        return new(last, IsNew: true);
    }

    public void Dispose()
    {
        _entry.Dispose();
        _thumbnail.Dispose();
        _held.Dispose();
    }
}
