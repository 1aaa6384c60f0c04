package vn.thamtra.cluster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.thamtra.ledger.archive.Publication;

/**
 * A period of a ledger as a folder of Parquet files that any machine of a cluster can read: {@code records}, {@code artefacts}
 * and {@code publications}, and {@code order}, which is written last: without it an export is not whole.
 */
final class Export {
    private static final StructType ARTEFACT =
            new StructType().add("sha256", DataTypes.StringType, false).add("content", DataTypes.BinaryType, false);
    private static final StructType PUBLICATION = new StructType()
            .add("sequence", DataTypes.LongType, false)
            .add("rulebook", DataTypes.StringType, false)
            .add("manifest", DataTypes.BinaryType, false)
            .add("effective_from", DataTypes.StringType, true)
            .add("published_at", DataTypes.StringType, false);
    private static final StructType ORDER = new StructType()
            .add("from", DataTypes.StringType, false)
            .add("to", DataTypes.StringType, false)
            .add("procedure", DataTypes.StringType, true)
            .add("known", DataTypes.LongType, false);

    private final SparkSession spark;
    private final String folder;

    Export(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = folder;
    }

    void write(Order order, JavaRDD<Row> records, CarriedArchive archive) {
        put(spark.createDataFrame(records, ExportedRow.COLUMNS), "records");
        put(
                archive.artefacts().entrySet().stream()
                        .map(artefact -> RowFactory.create(artefact.getKey(), artefact.getValue()))
                        .toList(),
                ARTEFACT,
                "artefacts");
        put(archive.publications().stream().map(Export::row).toList(), PUBLICATION, "publications");
        put(
                List.of(RowFactory.create(
                        order.from().toString(), order.to().toString(), order.procedure(), order.known())),
                ORDER,
                "order");
    }

    private void put(List<Row> rows, StructType columns, String name) {
        put(spark.createDataFrame(rows, columns).coalesce(1), name);
    }

    private void put(Dataset<Row> rows, String name) {
        rows.write().parquet(folder + "/" + name);
    }

    private static Row row(Publication publication) {
        LocalDate from = publication.effectiveFrom();
        return RowFactory.create(
                publication.sequence(),
                publication.rulebook(),
                publication.manifest(),
                from == null ? null : from.toString(),
                publication.publishedAt().toString());
    }

    private Dataset<Row> read(String name) {
        return spark.read().parquet(folder + "/" + name);
    }

    /** The order it was made for, with another choice of rulebook. */
    Order order(String rulebook) {
        Row row = read("order").head();
        @Nullable String procedure = row.isNullAt(2) ? null : row.getString(2);
        return new Order(
                UUID.randomUUID(),
                Instant.parse(row.getString(0)),
                Instant.parse(row.getString(1)),
                procedure,
                rulebook,
                row.getLong(3));
    }

    CarriedArchive archive() {
        Map<String, byte[]> artefacts = new HashMap<>();
        read("artefacts").collectAsList().forEach(row -> artefacts.put(row.getString(0), row.getAs(1)));
        return new CarriedArchive(
                artefacts,
                read("publications").orderBy("sequence").collectAsList().stream()
                        .map(Export::publication)
                        .toList());
    }

    private static Publication publication(Row row) {
        return new Publication(
                row.getLong(0),
                row.getString(1),
                row.getAs(2),
                row.isNullAt(3) ? null : LocalDate.parse(row.getString(3)),
                Instant.parse(row.getString(4)));
    }

    JavaRDD<Row> records() {
        return read("records").toJavaRDD();
    }

    /** Indices of the records that were not what was recorded; few, or something is very wrong. */
    Set<Long> damaged() {
        Set<Long> damaged = new HashSet<>();
        read("records")
                .filter("not " + ExportedRow.INTACT)
                .select(ExportedRow.INDEX)
                .collectAsList()
                .forEach(row -> damaged.add(row.getLong(0)));
        return damaged;
    }
}
