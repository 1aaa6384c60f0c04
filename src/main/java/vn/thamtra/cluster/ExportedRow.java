package vn.thamtra.cluster;

import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.thamtra.ledger.Exchange;

/** One record in an export: what judging it again takes, and whether it was what was recorded when it was exported. */
record ExportedRow(Exchange recorded, boolean intact) {
    static final String INDEX = "index";
    static final String INTACT = "intact";

    static final StructType COLUMNS = new StructType()
            .add(INDEX, DataTypes.LongType, false)
            .add("id", DataTypes.StringType, false)
            .add("rulebook", DataTypes.StringType, false)
            .add("request", DataTypes.BinaryType, true)
            .add("answer", DataTypes.BinaryType, true)
            .add(INTACT, DataTypes.BooleanType, false);

    Row row() {
        Exchange.Text text = recorded.text();
        return RowFactory.create(
                recorded.index(),
                recorded.id().toString(),
                recorded.rulebook(),
                text == null ? null : text.request(),
                text == null ? null : text.answer(),
                intact);
    }

    static ExportedRow of(Row row) {
        Exchange.Text text = row.isNullAt(3) ? null : new Exchange.Text(row.getAs(3), row.getAs(4));
        return new ExportedRow(
                new Exchange(row.getLong(0), UUID.fromString(row.getString(1)), row.getString(2), text),
                row.getBoolean(5));
    }
}
