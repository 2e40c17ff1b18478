from flask import Flask, jsonify, request
import joblib

app = Flask(__name__)
model = joblib.load("model.joblib")

FEATURES = ["sepal_length", "sepal_width", "petal_length", "petal_width"]


@app.route("/")
def home():
    return (
        "<h1>Which iris is it?</h1>"
        "<p>POST the measurements of a flower, in centimetres, to /predict:</p>"
        '<pre>{"sepal_length": 5.1, "sepal_width": 3.5, "petal_length": 1.4, "petal_width": 0.2}</pre>'
    )


@app.route("/predict", methods=["POST"])
def predict():
    flower = request.get_json()
    missing = [name for name in FEATURES if name not in flower]
    if missing:
        return jsonify({"error": "missing: " + ", ".join(missing)}), 400

    row = [[float(flower[name]) for name in FEATURES]]
    species = model.predict(row)[0]
    probability = model.predict_proba(row).max()
    return jsonify({"species": str(species), "probability": round(float(probability), 3)})


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=5000, debug=True)
